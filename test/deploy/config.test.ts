import { afterAll, describe, expect, test } from 'vitest'
import { BAD, GOOD } from './config-cases'
import { makeDist, makeFolder, removeFolder, write } from './kit/folder'
import { KINDS, runScript } from './kit/proxy'

const folder = makeFolder()
const dist = makeDist(folder)
afterAll(() => removeFolder(folder))

// Both start scripts ask the same check, so one of them is enough for the whole table.
describe.each(KINDS.slice(0, 1))('config.json before %s starts', (kind) => {
  let files = 0
  async function check(text: string, name = 'CONFIG_FILE') {
    files += 1
    const file = write(`${folder}/${kind}-${files}.json`, text)
    const env = { DIST_DIR: dist, RUN_DIR: `${folder}/run-${kind}`, ALLOW_ANONYMOUS: 'yes', [name]: file }
    return runScript(kind, env, ['--check'])
  }

  test.each(GOOD.map((config) => [JSON.stringify(config)]))('%s is accepted', async (text) => {
    expect(await check(text)).toEqual({ code: 0, stdout: '', stderr: '' })
  })

  test.each(BAD.map(({ config, field }) => [JSON.stringify(config), field]))(
    '%s is refused',
    async (text, field) => {
      const { code, stdout, stderr } = await check(text)
      expect([code, stdout]).toEqual([1, ''])
      const named = field === '' ? 'must be a JSON object' : `${field}: `
      expect(stderr.startsWith(`server-runs: CONFIG_FILE: ${named}`)).toBe(true)
      expect(stderr).toMatch(/^[^\n]+\n$/)
    },
  )

  test.each(['', ' ', '{', '{"a":1,}', "{'a':1}", '{}{}', '{} x', '// none\n{}', 'undefined'])(
    'a file that is not one JSON object is refused: %j',
    async (text) => {
      const { code, stderr } = await check(text)
      expect(code).toBe(1)
      expect(stderr).toMatch(/^server-runs: CONFIG_FILE: [^\n]+\n$/)
    },
  )

  test('a name from the file cannot fill or colour the screen', async () => {
    const { stderr } = await check(JSON.stringify({ [`\u001b[31m\n${'x'.repeat(500)}`]: 1 }))
    expect(stderr).toMatch(/^server-runs: CONFIG_FILE: [\w?.-]{1,40}: unknown field\n$/)
  })

  test('the one in the build is checked too, and the other one goes first', async () => {
    const own = makeDist(`${folder}/own-${kind}`)
    write(`${own}/config.json`, '{"color":"red"}')
    const env = { DIST_DIR: own, RUN_DIR: `${folder}/run-${kind}`, ALLOW_ANONYMOUS: 'yes' }
    const { code, stderr } = await runScript(kind, env, ['--check'])
    expect([code, stderr]).toEqual([1, 'server-runs: DIST_DIR: config.json: color: unknown field\n'])
    const CONFIG_FILE = write(`${folder}/first.json`, '{}')
    expect((await runScript(kind, { ...env, CONFIG_FILE }, ['--check'])).code).toBe(0)
  })
})
