/** Letters of other alphabets that look like those of Vietnamese, in the order of `latin`. */
const twins = 'ÐƉðɖаеорсухіикмтАВЕКМНОРСТУХІ'
const latin = 'ĐĐđđaeopcyxiukmtABEKMHOPCTYXI'
const twin = new RegExp(`[${twins}]`, 'g')

/** A text with the letters that it seems to have: twins from other alphabets become the Vietnamese ones. */
export const withoutTwins = (text: string): string =>
  text.replace(twin, letter => latin[twins.indexOf(letter)] ?? letter)

const small = 'àáạảãâầấậẩẫăằắặẳẵèéẹẻẽêềếệểễìíịỉĩòóọỏõôồốộổỗơờớợởỡùúụủũưừứựửữỳýỵỷỹđ'
/** The letters of Vietnamese that ASCII lacks, small and capital. */
export const vietnameseLetters: string = small + small.toUpperCase()
