import * as z from 'zod/mini'
import { ServerSource } from './server-version'
import { jsonObject, nested, openEnum, text, timestamp } from './wire'

/** How the last deploying ended. */
const Result = z.looseObject({ status: openEnum(['active', 'failed']) })

/** Which of the server's implementations is deployed. */
const Implementation = z.looseObject({
  id: z.string(),
  name: text,
  status: openEnum(['active', 'archived', 'deleted']),
  server_variant: nested(z.looseObject({ id: z.string(), identifier: text, source: nested(ServerSource) })),
})

/** Its configuration by reference: the values themselves stay with the API, in a secret of this id. */
const DeploymentConfig = z.looseObject({ id: z.string(), status: text, secret_id: text })

/** `server.server_deployment`, with the deployment's own metadata (CONTRACT section 2). `access` null: no rules. */
export const ServerDeployment = z.looseObject({
  id: z.string(),
  status: openEnum(['active', 'archived', 'deleted']),
  name: text,
  description: text,
  result: nested(Result),
  metadata: jsonObject,
  access: jsonObject,
  server_implementation: nested(Implementation),
  config: nested(DeploymentConfig),
  created_at: timestamp,
  updated_at: timestamp,
})
export type ServerDeployment = z.infer<typeof ServerDeployment>
