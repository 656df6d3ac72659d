-- Leases entries of one shard's outbox.
--
-- KEYS  1  the outbox, and then what lies beside it
-- ARGV  1  now   2  until; in milliseconds   3… names of entries
--
-- Returns names and bodies in turn of those that were not leased by anybody
-- at that time. A name without a body is what an acknowledgement that broke
-- off left; it is cleared away.

local call, match = redis.call, string.match
local leased = {}
for i = 3, #ARGV do
  local name = ARGV[i]
  local held = call('HGET', KEYS[1] .. ':lease', name)
  if not held or tonumber(match(held, '^%d+')) <= tonumber(ARGV[1]) then
    local body = call('HGET', KEYS[1] .. ':body', name)
    if body then
      call('HSET', KEYS[1] .. ':lease', name, ARGV[2] .. (match(held or '', ' %d+$') or ''))
      leased[#leased + 1] = name
      leased[#leased + 1] = body
    else
      call('ZREM', KEYS[1], name)
    end
  end
end
return leased
