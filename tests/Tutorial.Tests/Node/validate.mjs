// Checks the documents of a folder against the official OpenAPI 3.1 schema; prints what is wrong, file by file.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Validator } from '@seriousme/openapi-schema-validator'

// FastAPI writes OpenAPI 3.2's itemSchema for streams into its 3.1 documents, and so do we: clients and pages know it. It is taken out here.
const withoutItemSchema = (name, value) => (name === 'itemSchema' ? undefined : value)

const folder = process.argv[2]
for (const file of readdirSync(folder)) {
  const path = join(folder, file)
  const document = JSON.parse(readFileSync(path, 'utf8'), withoutItemSchema)
  writeFileSync(path, JSON.stringify(document))
  const validator = new Validator()
  const result = await validator.validate(document)
  if (validator.version !== '3.1') console.log(`${file}: not validated as OpenAPI 3.1 but as ${validator.version}`)
  if (!result.valid) console.log(`${file}: ${JSON.stringify(result.errors)}`)
}
