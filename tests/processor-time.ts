/** Milliseconds of processor time of this process since a reading; unlike a clock it hardly feels what else the machine does. */
export function processorTime(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since)
  return (user + system) / 1000
}
