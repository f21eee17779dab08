import { useEffect } from 'preact/hooks'
import { PictureQueue } from '../../live-room/guests/picture-queue.tsx'
import type { RoomViewProps } from '../../live-room/room-props.ts'

/** The pictures from players in the host's menu. */
export const HostPictures = ({ app, room, actions, view }: RoomViewProps) => {
  const { may, pictureQueue } = room.mine.value
  const mayJudge = view.guestPictures && may.includes('judge_picture')
  useEffect(() => {
    if (mayJudge) void actions.loadPictures()
  }, [mayJudge, pictureQueue.join(' '), view.round?.number])
  if (!mayJudge) return null
  const judge = async (act: 'allow_picture' | 'refuse_picture', picture: string) => {
    await actions.steer({ do: act, picture })
    await actions.loadPictures()
  }
  return <PictureQueue app={app} pictures={room.pictures.value} judge={(act, picture) => void judge(act, picture)} />
}
