using Microsoft.Extensions.Time.Testing;

namespace GenAi.Taxonomy.Tests.Cases;

/// <summary>A clock that stands still at noon on 2026-11-30 until a case moves it.</summary>
internal sealed class Clock() : FakeTimeProvider(new(2026, 11, 30, 12, 0, 0, TimeSpan.Zero))
{
    public DateTimeOffset Now
    {
        get => GetUtcNow();
        set => SetUtcNow(value);
    }

    /// <summary>Moves the clock in small steps until a task completes, so that every delay of the task ends.</summary>
    public async Task<T> AdvanceUntil<T>(Task<T> task)
    {
        for (var step = 0; step < 100_000 && !task.IsCompleted; step++)
        {
            Advance(TimeSpan.FromMilliseconds(10));
            await Task.WhenAny(task, Task.Delay(1));
        }

        return await task;
    }
}
