using GenAi.Taxonomy.Routing;

namespace GenAi.Taxonomy.Tests.Routing;

public class ReservationsTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly CostBudget _hour = new(new(10, TimeSpan.FromHours(1)));
    private readonly CostBudget _day = new(new(3, TimeSpan.FromDays(1)));

    [Fact]
    public void TryHold_RoomInAll_HoldsInAllAndSettlesAtTheCost()
    {
        var held = default(Reservations);
        Assert.True(held.TryHold([_hour, _day], 2, 2, Now));
        Assert.Equal((2m, 2m), Spent());
        held.Settle(0.5m);
        Assert.Equal((0.5m, 0.5m), Spent());
        held.Settle(0.1m);
        Assert.Equal((0.5m, 0.5m), Spent());
    }

    [Fact]
    public void TryHold_NoRoomInOne_HoldsNothing()
    {
        var held = default(Reservations);
        Assert.False(held.TryHold([_hour, _day], 4, 4, Now));
        Assert.Equal((0m, 0m), Spent());
        Assert.True(held.TryHold([_hour, _day], 3, 3, Now));
    }

    [Fact]
    public void TryHold_Again_LetsGoOfWhatWasHeld()
    {
        var held = default(Reservations);
        Assert.True(held.TryHold([_hour, _day], 2, 2, Now));
        Assert.True(held.TryHold([_hour, _day], 2.5m, 2.5m, Now));
        Assert.Equal((2.5m, 2.5m), Spent());
    }

    [Fact]
    public void Settle_CostThatIsNotKnown_LeavesTheEstimate()
    {
        var held = default(Reservations);
        held.TryHold([_hour, _day], 2, 2, Now);
        held.Settle(null);
        held.Settle(0);
        Assert.Equal((2m, 2m), Spent());
    }

    [Fact]
    public void TryHold_FirstWindowThereIs_IsHeldInAndSettled()
    {
        var first = new DateTimeOffset(1, TimeSpan.Zero);
        var held = default(Reservations);
        Assert.True(held.TryHold([_hour], 2, 2, first));
        Assert.Equal(2, _hour.SpentAt(first));
        held.Settle(1);
        Assert.Equal(1, _hour.SpentAt(first));
    }

    private (decimal Hour, decimal Day) Spent() => (_hour.SpentAt(Now), _day.SpentAt(Now));
}
