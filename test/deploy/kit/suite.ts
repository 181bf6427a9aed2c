import { afterAll, beforeAll } from 'vitest'
import { makeDist, makeFolder, removeFolder } from './folder'
import { type Env, type Kind, type RunningProxy, type StartOptions, startProxy } from './proxy'
import { startUpstream, type Upstream } from './upstream'

export interface Stage {
  /** Temporary, for what a test needs. */
  folder: string
  dist: string
  upstream: Upstream
  proxy: RunningProxy
}

/** An upstream and a proxy before it for the tests of one describe block, gone after it. */
export function useStage(
  kind: Kind,
  env: (stage: Omit<Stage, 'proxy'>) => Env | Promise<Env>,
  visitor?: () => StartOptions['visitor'],
): Stage {
  const stage = {} as Stage
  beforeAll(async () => {
    stage.folder = makeFolder()
    stage.dist = makeDist(stage.folder)
    stage.upstream = await startUpstream()
    const common = { DIST_DIR: stage.dist, METORIAL_API_URL: stage.upstream.url }
    stage.proxy = await startProxy(kind, { ...common, ...(await env(stage)) }, { visitor: visitor?.() })
  })
  afterAll(async () => {
    await stage.proxy?.stop()
    await stage.upstream?.stop()
    removeFolder(stage.folder)
  })
  return stage
}
