import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const drawn = ['400Regular', '600SemiBold'] as const
const set = [...drawn, '700Bold', '400Regular_Italic', '700Bold_Italic'] as const

const fileOf = (face: (typeof set)[number]): string =>
  fileURLToPath(import.meta.resolve(`@expo-google-fonts/be-vietnam-pro/${face}/BeVietnamPro_${face}.ttf`))

/** Be Vietnam Pro as whole TrueType files, to draw pictures with; the site's web fonts are cut in two and of no use for it. */
export const fontFiles = (): string[] => drawn.map(fileOf)

/** The bytes of the faces that a document is set in, the upright one first. */
export const documentFonts = (): Uint8Array[] => set.map(face => readFileSync(fileOf(face)))
