// Places an order, reads it back and cancels it.
import createClient from 'openapi-fetch'
import type { components, paths } from './orders-api.js'

declare const process: { argv: string[] }
const [, , baseUrl, itemId] = process.argv
const client = createClient<paths>({ baseUrl })

const email = 'typescript@example.org'
const order: components['schemas']['OrderCreate'] = { email, lines: [{ itemId, quantity: 2 }], note: 'Ring twice' }
const placed = await client.POST('/orders/', { body: order })
if (!placed.data) throw new Error(JSON.stringify(placed.error))
const path = { orderId: placed.data.id }

const read = await client.GET('/orders/{orderId}', { params: { path } })
if (!read.data) throw new Error(JSON.stringify(read.error))
const open = await client.GET('/orders/', { params: { query: { email, status: 'placed' } } })
const cancelled = await client.POST('/orders/{orderId}/cancel', { params: { path } })

// The types refuse what the document refuses.
// @ts-expect-error
const empty: components['schemas']['OrderCreate'] = { email }

console.log([read.data.lines[0].name, read.data.total, read.data.note ?? 'none', open.data?.total].join('\n'))
console.log(`${read.data.status} ${cancelled.data?.status}`)
