import * as z from 'zod/mini'
import { jsonObject, openEnum, text, timestamp } from './wire'

/** `server.server_deployment`, with the deployment's own metadata (CONTRACT section 2). */
export const ServerDeployment = z.looseObject({
  id: z.string(),
  status: openEnum(['active', 'archived', 'deleted']),
  name: text,
  description: text,
  metadata: jsonObject,
  created_at: timestamp,
  updated_at: timestamp,
})
export type ServerDeployment = z.infer<typeof ServerDeployment>
