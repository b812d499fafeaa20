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
        Assert.Matches("openai/gpt-5.4-mini (Cooling down for 1 s|To be tried again): server error, 1 failure in a row", page);
        Assert.Contains("openai/gpt-5.4-mini: server-error after", page, StringComparison.Ordinal);
        Assert.Contains("Chat: self-hosted/meta/llama-3.1", page, StringComparison.Ordinal);
        Assert.Contains("Choice 2 of 2: ", page, StringComparison.Ordinal);
        Assert.Matches("Spent today: \\$0\\.0000\\d+ of \\$5\\.00\\.", page);
        Assert.Contains("openai/gpt-image-2.6-sunburst Not called yet", page, StringComparison.Ordinal);
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
