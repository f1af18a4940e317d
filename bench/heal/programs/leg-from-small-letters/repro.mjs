import { Airports } from 'leg-distance'

const airports = new Airports([
  { code: 'FRA', city: 'Frankfurt', lat: 50.03, lon: 8.57 },
  { code: 'JFK', city: 'New York', lat: 40.64, lon: -73.78 },
  { code: 'LAX', city: 'Los Angeles', lat: 33.94, lon: -118.41 },
])
console.log(airports.total('FRA-JFK'))
for (const { from, to, distance } of airports.legs('fra-jfk-lax')) console.log(`${from} to ${to}: ${distance} km`)
