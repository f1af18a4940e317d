import { Pool } from 'task-pool-small'

const pool = new Pool({ atOnce: 1, lineLength: 1, onIdle: () => console.log('idle, dropped', pool.dropped) })
for (let i = 0; i < 3; i++) pool.add(async () => i)
