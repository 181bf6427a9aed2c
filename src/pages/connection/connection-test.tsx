import { useEffect, useRef, useState } from 'react'
import { diagnose, STEP_IDS, type StepId, type StepResult } from '../../api/diagnose'
import { announce } from '../../components/announcer'
import { Card } from '../../components/card'
import { CopyableId } from '../../components/id'
import { LineIcon } from '../../components/line-icon'
import { visibleText } from '../../lib/text'

const NAME = {
  config: 'Configuration',
  network: 'Network',
  cors: 'Cross-origin access (CORS)',
  key: 'Key',
  permission: 'Permission',
  run: 'First run',
} as const satisfies Record<StepId, string>

/** Walks the way to the first run and says in words which step fails, and what to do. */
export function ConnectionTest() {
  const [results, setResults] = useState<readonly StepResult[]>([])
  const [running, setRunning] = useState(false)
  const stop = useRef<AbortController>(null)
  useEffect(() => () => stop.current?.abort(), [])

  const test = async () => {
    const controller = new AbortController()
    stop.current = controller
    setResults([])
    setRunning(true)
    const met: StepResult[] = []
    try {
      for await (const result of diagnose(controller.signal)) {
        met.push(result)
        setResults([...met])
      }
    } catch (error) {
      if (controller.signal.aborted) return
      throw error
    }
    setRunning(false)
    const last = met.at(-1)
    if (last) announce(last.passed ? 'Every step passed' : `${NAME[last.id]} failed. ${last.sentence}`)
  }

  const next = STEP_IDS[results.length]
  return (
    <Card
      title="Test the way to the first run"
      action={
        <button type="button" className="btn" disabled={running} onClick={() => void test()}>
          {running ? 'Testing…' : 'Test'}
        </button>
      }
    >
      <ol>
        {STEP_IDS.map((id) => {
          const result = results.find((met) => met.id === id)
          return (
            <li key={id} className="flex gap-2.5 border-b border-line py-2 last:border-0">
              <StepMark
                state={
                  result ? (result.passed ? 'passed' : 'failed') : running && id === next ? 'running' : 'open'
                }
              />
              <div className="min-w-0 flex-1 [overflow-wrap:anywhere]">
                <p className="font-medium">{NAME[id]}</p>
                {result && <StepWords result={result} />}
              </div>
            </li>
          )
        })}
      </ol>
    </Card>
  )
}

function StepWords({ result }: { result: StepResult }) {
  return (
    <>
      <p className={result.passed ? 'text-muted' : 'text-failed'}>{visibleText(result.sentence)}</p>
      {result.advice !== undefined && <p>{visibleText(result.advice)}</p>}
      {result.requestId && (
        <p className="text-muted">
          Request <CopyableId id={result.requestId} label="request id" />
        </p>
      )}
    </>
  )
}

const MARK = {
  passed: { word: 'Passed', color: 'text-done', path: 'm2.2 6.4 2.6 2.6 5-5.8' },
  failed: { word: 'Failed', color: 'text-failed', path: 'm3 3 6 6M9 3 3 9' },
  running: { word: 'Under way', color: 'text-active', path: 'M6 1.5A4.5 4.5 0 0 1 10.5 6' },
  open: { word: 'Not tested', color: 'text-faint', path: 'M4 6h4' },
} as const

function StepMark({ state }: { state: keyof typeof MARK }) {
  const { word, color, path } = MARK[state]
  return (
    <span className={`mt-[3px] ${color}`}>
      <LineIcon path={path} className={`size-3.5 ${state === 'running' ? 'motion-safe:animate-spin' : ''}`} />
      <span className="sr-only">{word}: </span>
    </span>
  )
}
