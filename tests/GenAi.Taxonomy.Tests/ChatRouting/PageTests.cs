using System.Text.RegularExpressions;

namespace GenAi.Taxonomy.Tests.ChatRouting;

public partial class PageTests
{
    [Fact]
    public async Task Get_RoutesAfterAFailure_ShowsHealthCostAndDecisions()
    {
        await using var service = await RunningService.StartAsync();
        foreach (var message in (string[])["One", "Two", "Three"])
            await service.Chat(message);
        var page = await TextOf(service, "/routes");
        Assert.Matches("ollama/llama3.1 (Cooling down for 1 s|To be tried again): server error, 1 failure in a row", page);
        Assert.Contains("ollama/llama3.1: server-error after", page, StringComparison.Ordinal);
        Assert.Contains("Chat: openai/gpt-5-mini", page, StringComparison.Ordinal);
        Assert.Matches("Choice 2 of 2: .*compact tier", page);
        Assert.Matches("Spent today: \\$0\\.0000\\d+ of \\$5\\.00\\.", page);
        Assert.Contains("openai/gpt-image-1.5 Not called yet", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_RoutesAfterARefusal_SaysWhyNothingMatched()
    {
        await using var service = await RunningService.StartAsync();
        (await service.Paint("A lighthouse", "333x333")).Dispose();
        Assert.Contains("Nothing matched: openai/gpt-image-1", await TextOf(service, "/routes"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/routes", true)]
    [InlineData("/routes?refresh=off", false)]
    [InlineData("/", false)]
    public async Task Get_Page_ComesAnewOnlyWhereItMay(string path, bool refreshes)
    {
        await using var service = await RunningService.StartAsync();
        Assert.Equal(refreshes, (await service.Http.GetStringAsync(path)).Contains("http-equiv=\"refresh\"", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/routes")]
    public async Task Get_Page_EverythingItNamesIsThere(string path)
    {
        await using var service = await RunningService.StartAsync();
        var named = Named().Matches(await service.Http.GetStringAsync(path)).Select(match => match.Groups[1].Value).Where(name => name[0] != '#' && name != "data:,").ToList();
        Assert.Contains("/site.css", named);
        foreach (var name in named)
        {
            Assert.StartsWith("/", name, StringComparison.Ordinal);
            using var response = await service.Http.GetAsync(name);
            response.EnsureSuccessStatusCode();
        }
    }

    /// <summary>What is read of a page: its text without its marks, each run of space as one.</summary>
    private static async Task<string> TextOf(RunningService service, string path) =>
        Spaces().Replace(System.Net.WebUtility.HtmlDecode(Marks().Replace(await service.Http.GetStringAsync(path), " ")), " ").Replace(" :", ":", StringComparison.Ordinal);

    [GeneratedRegex("(?:href|src)=\"([^\"]*)\"")]
    private static partial Regex Named();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Marks();

    [GeneratedRegex("\\s+")]
    private static partial Regex Spaces();
}
