import { formatNumber } from '../run/figure.ts'
import { CITY, type Demand, needsOf } from './capacity.ts'
import { MEASURED } from './costs.ts'

/** Reads `rooms=500 soloPlayersPerDay=20000` over the demand of a city; a name that it does not have ends the process with code 2. */
const readDemand = (words: readonly string[]): Demand => {
  const said = words.map((word): [string, number] => {
    const [name = '', value = ''] = word.split('=')
    return [name, Number(value)]
  })
  const wrong = said.filter(([name, value]) => !Object.hasOwn(CITY, name) || !(value > 0)).map(([name]) => name)
  if (wrong.length > 0) {
    console.error(`${wrong.join(', ')}: say ${Object.keys(CITY).join(', ')} as NAME=NUMBER.`)
    process.exit(2)
  }
  return { ...CITY, ...Object.fromEntries(said) }
}

for (const { what, asked, one, unit, units } of needsOf(readDemand(process.argv.slice(2)), MEASURED))
  console.log(
    `${what.padEnd(32)}${formatNumber(asked).padStart(14)}${formatNumber(one).padStart(14)}   ${units} ${unit}`,
  )
