import { testSeeds } from './test-seeds.ts'

testSeeds({ first: 151, count: 50 })
