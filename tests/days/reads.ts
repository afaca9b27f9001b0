// Before each test file, where reads of the clock are noted (clock.mjs): which file it is, for the processes it starts too.
import { relative } from 'node:path'
import { expect } from 'vitest'

process.env.CLOCK_FILE = relative(process.cwd(), expect.getState().testPath ?? '')
