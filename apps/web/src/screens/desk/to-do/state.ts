import type { DeskToDo } from '@pd/contract/client'
import { signal } from '@preact/signals'
import type { ProblemCode } from '../../../app/problem.ts'

/** A name that players typed. */
export type Proposal = DeskToDo['proposals'][number]

/** What a curator may do next; undefined until it is loaded. */
export const createToDo = () => ({
  list: signal<DeskToDo | undefined>(undefined),
  trouble: signal<ProblemCode | undefined>(undefined),
})
export type ToDoState = ReturnType<typeof createToDo>

/** Whether nothing is left to do. */
export const isDone = ({ findings, proposals, nobody, everybody }: DeskToDo): boolean =>
  findings.length + proposals.length + nobody.length + everybody.length === 0
