import { Airports } from 'leg-distance'

const airports = new Airports([
  { code: 'FRA', city: 'Frankfurt', lat: 50.03, lon: 8.57 },
  { code: 'jfk', city: 'New York', lat: 40.64, lon: -73.78 },
  { code: 'LAX', city: 'Los Angeles', lat: 33.94, lon: -118.41 },
])
const tried = (work) => {
  try {
    return work()
  } catch (error) {
    return [error.name, error.code]
  }
}
console.log(`RESULT ${JSON.stringify([
  tried(() => airports.legs('fra - jfk-LAX')),
  tried(() => airports.total('FRA-JFK')),
  tried(() => airports.distance('lax', 'FRA')),
  tried(() => airports.distance('FRA', ' lax')),
  tried(() => airports.distance('FRA', 'xyz')),
  tried(() => airports.distance('xyz', 'fra')),
  tried(() => airports.total('fra-abc')),
  tried(() => airports.total('fra')),
  airports.has('Fra'), airports.nearest('jfk').code,
])}`)
