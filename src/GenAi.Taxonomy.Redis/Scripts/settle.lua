-- Replaces a reservation by what the request cost, in each budget. KEYS as in reserve.lua. ARGV: the id of the reservation, the cost.
-- A window that has ended took its reservations with it, so nothing is found there; a second settlement finds nothing either.
for i = 1, #KEYS / 2 do
    local account, ends = KEYS[2 * i - 1], KEYS[2 * i]
    local held = redis.call('HGET', account, 'held:' .. ARGV[1])
    if held then
        local most = held:match(' (%d+)$')
        redis.call('HINCRBY', account, 'used', most == '0' and '0' or '-' .. most)
        redis.call('HINCRBY', account, 'used', ARGV[2])
        redis.call('HDEL', account, 'held:' .. ARGV[1])
        -- One that ended before no longer runs.
        if redis.call('ZREM', ends, ARGV[1]) == 1 then
            redis.call('HINCRBY', account, 'running', -1)
        end
    end
end
return 1
