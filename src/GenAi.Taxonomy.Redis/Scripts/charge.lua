-- Adds what a process spent by itself while Redis was away, once. KEYS as in reserve.lua. ARGV: an id, the cost; then for each budget the length of its
-- window in ms and the window in which it was spent.
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
for i = 1, #KEYS / 2 do
    local account, ends = KEYS[2 * i - 1], KEYS[2 * i]
    local length, spent = tonumber(ARGV[1 + 2 * i]), tonumber(ARGV[2 + 2 * i])
    local window = math.floor((now + 62135596800000) / length)
    local begun = tonumber(redis.call('HGET', account, 'window') or '-1')
    if window > begun then
        redis.call('DEL', account, ends)
        redis.call('HSET', account, 'window', window, 'used', '0', 'running', '0')
        redis.call('PEXPIRE', account, (window + 1) * length - 62135596800000 - now)
        begun = window
    end
    if begun == spent and redis.call('HSETNX', account, 'paid:' .. ARGV[1], '1') == 1 then
        redis.call('HINCRBY', account, 'used', ARGV[2])
    end
end
return 1
