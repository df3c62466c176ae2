// Checks the documents of a folder against the official OpenAPI 3.1 schema; prints what is wrong, file by file.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Validator } from '@seriousme/openapi-schema-validator'

const folder = process.argv[2]
for (const file of readdirSync(folder)) {
  const validator = new Validator()
  const result = await validator.validate(JSON.parse(readFileSync(join(folder, file), 'utf8')))
  if (validator.version !== '3.1') console.log(`${file}: not validated as OpenAPI 3.1 but as ${validator.version}`)
  if (!result.valid) console.log(`${file}: ${JSON.stringify(result.errors)}`)
}
