using GenAi.Taxonomy.Catalog.Storage;
using static GenAi.Taxonomy.Tests.Catalog.Refresh.RefreshKit;

namespace GenAi.Taxonomy.Tests.Catalog.Refresh;

public sealed class CatalogRefreshFileTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [Fact]
    public async Task RefreshAsync_FileChanges_IsReadOnlyThen()
    {
        File.WriteAllBytes(_file, BytesOf(Second));
        using var refresh = Over(new(_file));
        var changes = CountChanges(refresh);

        await refresh.RefreshAsync();
        await refresh.RefreshAsync();
        Assert.Equal(("second", 1), (refresh.Current.Version, changes()));

        File.SetLastWriteTimeUtc(_file, new(2040, 1, 2, 0, 0, 0, DateTimeKind.Utc));
        await refresh.RefreshAsync();
        Assert.Equal(1, changes());

        File.WriteAllBytes(_file, BytesOf(Third));
        File.SetLastWriteTimeUtc(_file, new(2040, 1, 3, 0, 0, 0, DateTimeKind.Utc));
        await refresh.RefreshAsync();
        Assert.Equal(("third", 2), (refresh.Current.Version, changes()));
    }

    [Fact]
    public async Task RefreshAsync_FileGoneCutOffOrTooLong_KeepsTheLastGood()
    {
        File.WriteAllBytes(_file, BytesOf(Second));
        using var refresh = Over(new(_file), options => options.MaxBytes = 20_000);
        await refresh.RefreshAsync();
        var good = refresh.Current;

        File.WriteAllBytes(_file, BytesOf(Third)[..^10]);
        Assert.Contains("not valid JSON", (await refresh.RefreshAsync()).LastError, StringComparison.Ordinal);
        File.WriteAllBytes(_file, new byte[20_001]);
        Assert.Contains("20001 bytes", (await refresh.RefreshAsync()).LastError, StringComparison.Ordinal);
        File.Delete(_file);
        Assert.Equal(3, (await refresh.RefreshAsync()).ConsecutiveFailures);
        Assert.Same(good, refresh.Current);

        File.WriteAllBytes(_file, BytesOf(Third));
        Assert.Equal((null, "third"), ((await refresh.RefreshAsync()).LastError, refresh.Current.Version));
    }

    [Fact]
    public async Task RefreshAsync_FileThatStatesNoDay_SpeaksForTheDayItWasWritten()
    {
        const string LiteLlm = """{"gpt-made-up":{"litellm_provider":"openai","mode":"chat","input_cost_per_token":1e-6,"output_cost_per_token":2e-6}}""";
        File.WriteAllText(_file, LiteLlm);
        File.SetLastWriteTimeUtc(_file, new(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc));
        using var refresh = Over(new(_file), options => options.Format = CatalogFormat.LiteLlm);

        var status = await refresh.RefreshAsync();

        Assert.Null(status.LastError);
        Assert.Equal(CatalogFormat.LiteLlm, status.LastReport!.Format);
        Assert.Equal(new DateOnly(2026, 1, 2), refresh.Current.AsOf);
        Assert.Matches(@"^litellm \(2026-01-02\) [0-9a-f]{8}$", refresh.Current.Version);
    }

    [Fact]
    public async Task RefreshAsync_AnotherFormatThanNamed_IsAFailure()
    {
        File.WriteAllBytes(_file, BytesOf(Second));
        using var refresh = Over(new(_file), options => options.Format = CatalogFormat.ModelsDev);

        Assert.NotNull((await refresh.RefreshAsync()).LastError);
        Assert.Same(First, refresh.Current);
    }
}
