-- Reserves in all budgets or in none. KEYS: for each budget its account (a hash) and the times at which its reservations end (a sorted set).
-- ARGV: the id of the reservation, certain, expected, lifetime in ms; then for each budget its limit and the length of its window in ms.
-- Amounts are integers of 10^-12 dollars as text. Lua's numbers are too small for them: Redis adds, and only the sign of a sum is looked at.
-- Returns { 1, window, ... } with the window of each budget, or { 0, number of the budget without room, what is used, its window }.
local id, certain, expected, lifetime = ARGV[1], ARGV[2], ARGV[3], tonumber(ARGV[4])
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local windows = {}
local function add(key, amount) return redis.call('HINCRBY', key, 'used', amount) end
local function subtract(key, amount) return add(key, amount == '0' and '0' or '-' .. amount) end
-- Whether what is used with an amount more is below (-1), at (0) or above (1) the limit; leaves the account as it was.
local function compare(key, amount, limit)
    add(key, amount)
    local sign = subtract(key, limit)
    add(key, limit)
    subtract(key, amount)
    return sign
end
for i = 1, #KEYS / 2 do
    local account, ends = KEYS[2 * i - 1], KEYS[2 * i]
    local limit, length = ARGV[3 + 2 * i], tonumber(ARGV[4 + 2 * i])
    -- Windows begin at multiples of their length from 0001-01-01 UTC.
    local window = math.floor((now + 62135596800000) / length)
    local begun = tonumber(redis.call('HGET', account, 'window') or '-1')
    if window > begun then
        redis.call('DEL', account, ends)
        redis.call('HSET', account, 'window', window, 'used', '0', 'running', '0')
    else
        window = begun
    end
    windows[i] = window
    local left = (window + 1) * length - 62135596800000 - now
    redis.call('PEXPIRE', account, math.max(left, 0) + lifetime)
    redis.call('PEXPIRE', ends, math.max(left, 0) + lifetime)
    -- Whoever holds a reservation longer has crashed: it counts as certain.
    for _, over in ipairs(redis.call('ZRANGEBYSCORE', ends, '-inf', now, 'LIMIT', 0, 100)) do
        local held = redis.call('HGET', account, 'held:' .. over)
        if held then
            local least, most = held:match('^(%d+) (%d+)$')
            subtract(account, most)
            add(account, least)
            redis.call('HSET', account, 'held:' .. over, least .. ' ' .. least)
            redis.call('HINCRBY', account, 'running', -1)
        end
        redis.call('ZREM', ends, over)
    end
    local running = tonumber(redis.call('HGET', account, 'running'))
    if compare(account, '0', limit) >= 0 or compare(account, certain, limit) > 0 or (running > 0 and compare(account, expected, limit) > 0) then
        return { 0, i, redis.call('HGET', account, 'used'), window }
    end
end
for i = 1, #KEYS / 2 do
    local account, ends = KEYS[2 * i - 1], KEYS[2 * i]
    add(account, expected)
    redis.call('HINCRBY', account, 'running', 1)
    redis.call('HSET', account, 'held:' .. id, certain .. ' ' .. expected)
    redis.call('ZADD', ends, now + lifetime, id)
    redis.call('PEXPIRE', ends, redis.call('PTTL', account))
end
return { 1, unpack(windows) }
