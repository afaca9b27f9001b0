// Loaded before anything else: the clock of this process, and of those it starts, stands at noon in Vietnam of TEST_DAY and goes on from there.
const day = process.env.TEST_DAY ?? ''
const Real = Date
const shift = Real.parse(`${day}T05:00:00Z`) - Real.now()
if (Number.isNaN(shift)) throw new Error(`TEST_DAY is not a day: ${day}`)
const now = () => Real.now() + shift

globalThis.Date = new Proxy(Real, {
  construct: (date, parts, target) => Reflect.construct(date, parts.length > 0 ? parts : [now()], target),
  apply: () => new Real(now()).toString(),
  get: (date, key) => (key === 'now' ? now : Reflect.get(date, key)),
})
