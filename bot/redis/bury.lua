-- Keeps an event that could not be processed, once, and counts it as
-- committed.
--
-- KEYS  1  the chat
--       2  the graveyard of its shard
--       3  the events of the day and of the day before
-- ARGV  1  event   2  day, counted from 1970   3  chat   4  letter

local call = redis.call
local kept = 3 * 24 * 3600
local today = KEYS[1] .. ':seen:' .. ARGV[2]
for _, seen in ipairs({today, KEYS[1] .. ':seen:' .. (ARGV[2] - 1)}) do
  if call('SISMEMBER', seen, ARGV[1]) == 1 then
    call('EXPIRE', seen, kept)
    return 2
  end
end
call('XADD', KEYS[2], '*', 'chat', ARGV[3], 'event', ARGV[1], 'letter', ARGV[4])
call('SADD', today, ARGV[1])
call('EXPIRE', today, kept)
return 1
