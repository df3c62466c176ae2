// Creates an item, reads it back, finds it in the list, and asks for one that is not there.
import createClient from 'openapi-fetch'
import type { components, paths } from './catalog-api.js'

declare const process: { argv: string[] }
const [, , baseUrl, sku] = process.argv
const client = createClient<paths>({ baseUrl })

const item: components['schemas']['ItemCreate'] = { sku, name: 'Kettle', price: 19.9, description: null, tags: ['kitchen'] }
const created = await client.POST('/items/', { body: item })
if (!created.data) throw new Error(JSON.stringify(created.error))
const id: string = created.data.id

const read = await client.GET('/items/{itemId}', { params: { path: { itemId: id } } })
if (!read.data) throw new Error(JSON.stringify(read.error))
const price: string = read.data.price

const cheap = await client.GET('/items/', { params: { query: { id: [id], maxPrice: 20, sort: 'priceDescending' } } })
const dear = await client.GET('/items/', { params: { query: { id: [id], minPrice: '20' } } })
const missing = await client.GET('/items/{itemId}', { params: { path: { itemId: crypto.randomUUID() } } })

// The types refuse what the document refuses.
// @ts-expect-error
const unnamed: components['schemas']['ItemCreate'] = { sku, price: 1 }
// @ts-expect-error
const unsorted: NonNullable<paths['/items/']['get']['parameters']['query']> = { sort: 'size' }

console.log([read.data.sku, read.data.name, price, read.data.description ?? 'none', ...read.data.tags].join('\n'))
console.log(`${cheap.data?.total} ${dear.data?.total}`)
console.log(missing.response.status)
