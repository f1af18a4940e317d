import type { Context } from 'hono'
import { createTakeDelivery, type DeliveryParts } from '../../pipeline/ci/take-delivery.ts'
import { type Routes, routes } from '../access/caller.ts'
import { readBody } from '../body.ts'
import type { DeliveryResponse } from '../contract.ts'

/** GitHub and GitLab send no more. */
const DELIVERY_BYTES_MAX = 25 * 1024 * 1024

/** What forges post. The signature over the bytes as they came says whose it is; nothing is parsed before. */
export function webhookRoutes({ deliveries, onChanged }: { deliveries: DeliveryParts; onChanged: () => void }): Routes {
  const takeDelivery = createTakeDelivery(deliveries)
  const taken = (forgeId: string) => async (c: Context) => {
    const body = await readBody(c.req, DELIVERY_BYTES_MAX)
    const isNew = await takeDelivery(forgeId, { headers: c.req.header(), body })
    if (isNew) onChanged()
    return c.json({ accepted: isNew } satisfies DeliveryResponse, isNew ? 202 : 200)
  }
  return routes().post('/webhooks/github', taken('github')).post('/webhooks/gitlab', taken('gitlab'))
}
