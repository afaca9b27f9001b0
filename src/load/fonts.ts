import { fileURLToPath } from 'node:url'

const faces = ['400Regular/BeVietnamPro_400Regular.ttf', '600SemiBold/BeVietnamPro_600SemiBold.ttf'] as const

/** Be Vietnam Pro as whole TrueType files, to draw pictures with; the site's web fonts are cut in two and of no use for it. */
export const fontFiles = (): string[] =>
  faces.map(face => fileURLToPath(import.meta.resolve(`@expo-google-fonts/be-vietnam-pro/${face}`)))
