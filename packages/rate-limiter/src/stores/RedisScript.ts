import { createHash } from "node:crypto"

/** A Lua script and the SHA-1 by which Redis knows it. */
export interface RedisScript {
  readonly text: string
  readonly digest: string
}

const make = (text: string): RedisScript => ({ text, digest: createHash("sha1").update(text).digest("hex") })

/**
 * Members are tickets, scores microseconds of the server's clock. An ask is admitted if a log has no entry number
 * "limit" from its end, or if that one has left the window; the first loop decides for all keys, the second writes.
 * Answers { place of the key that refused longest or 0, milliseconds to wait }.
 */
const take = make(`
local time = redis.call('TIME')
local now = time[1] * 1000000 + time[2]
local ticket = ARGV[1]
local refused, wait = 0, 0

for place, key in ipairs(KEYS) do
  local limit, window = tonumber(ARGV[2 * place]), ARGV[2 * place + 1] * 1000
  local blocking = redis.call('ZRANGE', key, -limit, -limit, 'WITHSCORES')[2]
  if blocking and tonumber(blocking) > now - window then
    local left = blocking + window - now
    if left > wait then refused, wait = place, left end
  end
end
if refused > 0 then return { refused, math.ceil(wait / 1000) } end

for place, key in ipairs(KEYS) do
  local limit, window = tonumber(ARGV[2 * place]), tonumber(ARGV[2 * place + 1])
  local last = redis.call('ZRANGE', key, -1, -1, 'WITHSCORES')[2]
  local at = math.max(now, tonumber(last or 0))
  redis.call('ZREMRANGEBYRANK', key, 0, -limit)
  redis.call('ZADD', key, string.format('%.0f', at), ticket)
  redis.call('PEXPIRE', key, window + math.ceil((at - now) / 1000))
end
return { 0, 0 }
`)

const refund = make(`
for _, key in ipairs(KEYS) do redis.call('ZREM', key, ARGV[1]) end
`)

export const RedisScript = { take, refund }
