// What the records have in common that tests of single texts write.

/** Lines of a record of building that nothing is wrong with. */
export const common = `sector: xay-dung
kind: public
levels: [commune]
applicants: [cong-dan]
agency: ubnd-cap-xa
from: 2025-07-01
`
