import { testSeeds } from './test-seeds.ts'

testSeeds({ first: 51, count: 50 })
