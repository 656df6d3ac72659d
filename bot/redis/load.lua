-- What a turn needs, in one reply.
--
-- KEYS  1  the chat; or a report, when the second argument is "report"
--       2  beside it its shelf, if that is asked for; or its index
-- ARGV  1  what the key of a report of this shard begins with
--       2  "chat": read the session and what it names
--          "report": read the report alone
--       3  "1": the shelf as well
--       4  "1": every field
--       5… fields
--
-- Returns { revision, session, report, fields that the session names,
-- index, values, shelf, mark of the session }. Values are the report's version, then those of the
-- session's fields, then of the given ones; of every field, names and values
-- in turn, the version under the empty name. Index and values are missing when
-- there is no report or it lies in another shard.

local call = redis.call
local prefix, all = ARGV[1], ARGV[4] == '1'

local session, key = {false, false, false, '', false}, KEYS[1]
if ARGV[2] == 'chat' then
  session = call('HMGET', KEYS[1], 'rev', 'session', 'report', 'next', 'mark')
  local report = session[3] or ''
  -- A key begins "dc:{3f}:r:", a report with its shard.
  key = report ~= '' and string.sub(prefix, 5, 6) == string.sub(report, 1, 2) and prefix .. report
end

local index, values, shelf = false, false, false
if key then
  -- One string is a quarter cheaper to make than an array of them, and far
  -- cheaper to read.
  index = table.concat(call('HVALS', key .. ':index'))
  if all then
    values = call('HGETALL', key)
  else
    local fields = {''}
    for field in string.gmatch(session[4] or '', '%S+') do
      fields[#fields + 1] = field
    end
    for i = 5, #ARGV do
      fields[#fields + 1] = ARGV[i]
    end
    values = call('HMGET', key, unpack(fields))
  end
end
if ARGV[3] == '1' then
  shelf = call('HGETALL', KEYS[1] .. ':shelf')
end
return {session[1], session[2], session[3], session[4], index, values, shelf, session[5]}
