const PICTURE_EXTENSIONS = new Set(
  '.jpg .jpeg .jpe .jfif .png .webp .avif .gif .tif .tiff .svg .svgz .heic .heif .bmp'.split(' '),
)

/** Whether files of an extension, with its point and in small letters, are read as pictures. */
export const isPictureExtension = (extension: string): boolean => PICTURE_EXTENSIONS.has(extension)
