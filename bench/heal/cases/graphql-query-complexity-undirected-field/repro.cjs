// graphql-query-complexity-undirected-field: throws with graphql-query-complexity@0.2.2, answers with graphql-query-complexity@0.2.3
const { buildSchema, parse, validate, specifiedRules } = require('graphql')
const lib = require('graphql-query-complexity')
const make = lib.default || lib.createComplexityRule
const directiveEstimator = (lib.directiveEstimator) || require('graphql-query-complexity/dist/estimators/directive').default
const simpleEstimator = lib.simpleEstimator || require('graphql-query-complexity/dist/estimators/simple').default
const schema = buildSchema(`
directive @complexity(value: Int!, multipliers: [String!]) on FIELD_DEFINITION
type Property { title: String }
type Connection { nodes: [Property] }
type Query { myProperties(limit: Int!): Connection @complexity(value: 5, multipliers: ["limit"]) }`)
const costs = []
const rule = make({ estimators: [directiveEstimator({ name: 'complexity' }), simpleEstimator({ defaultComplexity: 1 })], maximumComplexity: 1000, variables: {}, onComplete: (cost) => costs.push(cost) })
const errors = validate(schema, parse('{ myProperties(limit: 5) { nodes { title } } }'), [rule])
console.log(`RESULT ${JSON.stringify([costs, errors.map((error) => error.message)])}`)
