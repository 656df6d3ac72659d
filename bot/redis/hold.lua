-- Moves the leases of entries of one shard's outbox.
--
-- KEYS  1  the outbox, and then what lies beside it
-- ARGV  1  until, in milliseconds   2… names of entries
--
-- The lease keeps the time of the entry as well, for one that is handed back
-- before the lease that its commit gave it has run out.

local call = redis.call
for i = 2, #ARGV do
  local name = ARGV[i]
  if call('HEXISTS', KEYS[1] .. ':body', name) == 1 then
    local at = call('ZSCORE', KEYS[1], name)
    if at then
      call('HSET', KEYS[1] .. ':lease', name, ARGV[1] .. ' ' .. at)
    end
  end
end
return redis.status_reply('OK')
