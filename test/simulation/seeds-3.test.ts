import { testSeeds } from './test-seeds.ts'

testSeeds({ first: 101, count: 50 })
