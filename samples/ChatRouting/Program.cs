using ChatRouting.Endpoints;
using ChatRouting.Pages;

namespace ChatRouting;

/// <summary>
/// A chat and picture service that survives its providers. Arguments: <c>--offline</c> (no real service, whatever keys there are),
/// <c>--smoke</c> (one chat and one picture, offline, then stop), <c>--telemetry console</c>, and ASP.NET Core's own, such as <c>--urls</c>.
/// </summary>
internal static class Program
{
    public static async Task<int> Main(string[] args)
    {
        if (args.Contains("--smoke"))
            return await Smoke.RunAsync(Console.Out);
        await using var app = Build(args);
        await app.RunAsync();
        return 0;
    }

    public static WebApplication Build(params string[] args)
    {
        var builder = WebApplication.CreateSlimBuilder([.. args.Where(arg => arg != "--offline")]);
        builder.AddChatRouting(args.Contains("--offline") ? new() : Providers.Accounts.Of(builder.Configuration));
        var app = builder.Build();
        app.UseExceptionHandler();
        app.UseStatusCodePages();
        app.MapPages();
        app.MapPost("/chat", ChatEndpoint.PostAsync);
        app.MapPost("/image", ImageEndpoint.PostAsync);
        return app;
    }
}
