import { expect, test } from 'vitest'
import { configProblem } from '../../src/contract/config'
// The same table goes through the check of the start scripts, in test/deploy/config.test.ts.
import { BAD, GOOD } from '../deploy/config-cases'

const show = (value: unknown) => JSON.stringify(value)

test.each(GOOD.map((config) => [show(config), config]))('config.json may be %s', (_, config) => {
  expect(configProblem(config)).toBeNull()
})

test.each(BAD.map(({ config, field }) => [show(config), field, config]))(
  'config.json may not be %s, and the line names “%s”',
  (_, field, config) => {
    const problem = configProblem(config) ?? ''
    expect(problem).not.toBe('')
    expect(problem).not.toContain('\n')
    const named = /^([\w.]+): ./.exec(problem)?.[1] ?? ''
    expect(named).toBe(field)
  },
)
