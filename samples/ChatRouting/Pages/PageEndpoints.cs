using Microsoft.AspNetCore.Http.HttpResults;

namespace ChatRouting.Pages;

/// <summary>The pages, and the style and script that they name.</summary>
internal static class PageEndpoints
{
    public static void MapPages(this WebApplication app)
    {
        app.MapGet("/", () => new PageResult<HomePage>());
        app.MapGet("/routes", (string? refresh) => new PageResult<RoutesPage>((nameof(RoutesPage.Refreshes), refresh != "off")));
        app.MapGet("/site.css", () => Asset("site.css", "text/css"));
        app.MapGet("/chat.js", () => Asset("chat.js", "text/javascript"));
    }

    private static FileStreamHttpResult Asset(string name, string mediaType) =>
        TypedResults.Stream(typeof(PageEndpoints).Assembly.GetManifestResourceStream(name)!, mediaType);
}
