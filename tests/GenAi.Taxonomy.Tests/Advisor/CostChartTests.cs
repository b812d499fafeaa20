using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Advisor;
using Advisor.Output;
using CsCheck;
using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Evidence;

namespace GenAi.Taxonomy.Tests.Advisor;

/// <summary>The picture of <c>select --chart</c>.</summary>
public sealed class CostChartTests : IDisposable
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private readonly CommandLine _advisor = new() { Catalog = ModelCatalog.Default };
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("chart-");

    public void Dispose()
    {
        _advisor.Dispose();
        _folder.Delete(recursive: true);
    }

    [Law]
    [Fact]
    public void Frontier_AnyPoints_HoldsThoseThatNoOtherDominates() =>
        Gen.Select(Gen.Int[-3, 3], Gen.Int[1, 6]).Array[0, 12].Check(values =>
        {
            ChartPoint[] points = [.. values.Select((value, i) => new ChartPoint($"a/{i}", value.Item1, null, null, value.Item2))];

            var frontier = new CostChart(Ability.General, "a request", points).Frontier;

            Assert.Equal(
                points.Where(point => !points.Any(other => other.Cost <= point.Cost && other.Ability >= point.Ability && (other.Cost, other.Ability) != (point.Cost, point.Ability))).ToHashSet(),
                frontier.ToHashSet());
            Assert.Equal(frontier.OrderBy(point => point.Cost).ThenBy(point => point.Ability).Select(point => point.Cost), frontier.Select(point => point.Cost));
        }, full: 2000);

    [Law]
    [Fact]
    public void Labels_AnyFrontier_CoverNeitherEachOtherNorAPoint() =>
        Gen.Select(Gen.Double[0, 300], Gen.Double[0, 60], Gen.Int[1, 45]).Array[0, 12].Check(steps =>
        {
            var (x, y) = (70d, 400d);
            List<(string, double, double)> points = [];
            foreach (var (right, up, letters) in steps)
            {
                (x, y) = (x + right, y - up);
                points.Add((new('x', letters), x, y));
            }

            var labels = ChartLabel.Place(points, 70);

            Assert.Equal(points.Count, labels.Count);
            Assert.All(labels, label => Assert.True(label.X >= 70));
            Assert.DoesNotContain(labels, label => labels.Any(other => other != label && other.Overlaps(label)));
            Assert.DoesNotContain(labels, label => points.Any(point => label.X <= point.Item2 && point.Item2 <= label.Right && point.Item3 <= label.Y));
        }, full: 2000);

    [Fact]
    public void Svg_FewModels_IsTheApprovedText()
    {
        ChartPoint[] points =
        [
            new("alpha/small", -0.5, -0.8, -0.2, 0.002m), new("alpha/large", 1.5, 1.4, 1.6, 0.05m), new("beta/<middle>", 0.6, 0.3, 0.9, 0.01m),
            new("beta/dear", 0.4, 0.1, 0.7, 0.03m), new("gamma/next", 1.6, 1.3, 1.9, 0.06m) { IsOfPredecessor = true },
        ];

        Approve.Text(SvgOf(new(Ability.General, "a request", points) { Best = points[2], WithoutAbility = 7, WithoutCost = 2 }), "CostChart");
    }

    [Fact]
    public void Svg_ModelsThatAreOnlyOrdered_HasNoRanges()
    {
        var chart = XDocument.Parse(SvgOf(new(Ability.Reranking, "a thousand searches", [new("a/b", 0.4, null, null, 2), new("a/c", 0.6, null, null, 3)])));

        Assert.Equal(["a/b: quality 0.40, $2.00", "a/c: quality 0.60, $3.00"], TitlesOf(chart));
        Assert.Empty(Points(chart).Elements(Svg + "line"));
    }

    [Fact]
    public void Svg_NoModels_SaysHowManyAreLeftOut()
    {
        var chart = XDocument.Parse(SvgOf(new(null, "a request", []) { WithoutAbility = 12 }));

        var description = chart.Root!.Element(Svg + "desc")!.Value;
        Assert.Contains("No model of this selection has a known ability and a known cost.", description, StringComparison.Ordinal);
        Assert.Contains("Left out: 12 without a measured ability of this kind, 0 without a known cost.", description, StringComparison.Ordinal);
    }

    [Fact]
    public void Chart_OfASelection_HasItsNumbers()
    {
        string[] command = ["select", "--task", "code-generation", "--input-tokens", "20000", "--output-tokens", "3000", "--top", "9999", "--json", "--chart", In("chart.svg")];
        var outcome = _advisor.Run(command);
        Assert.Equal(Program.Done, outcome.Code);
        var models = outcome.Json.GetProperty("candidates").EnumerateArray().ToDictionary(model => model.GetProperty("offering").GetString()!);
        var chart = XDocument.Load(In("chart.svg"));
        var titles = TitlesOf(chart).ToList();

        Assert.True(titles.Count > 20);
        Assert.All(titles, title =>
        {
            var model = models[title[..title.IndexOf(": ", StringComparison.Ordinal)]];
            var quality = model.GetProperty("quality");
            var cost = decimal.Parse(model.GetProperty("estimatedCostUsd").GetString()!, CultureInfo.InvariantCulture);
            Assert.Contains(FormattableString.Invariant(
                $": ability {quality.GetProperty("ability").GetDouble():0.00} ({quality.GetProperty("low").GetDouble():0.00} to {quality.GetProperty("high").GetDouble():0.00}), {Words.Money(cost)}"), title, StringComparison.Ordinal);
        });
        var measured = models.Values.Count(model => model.GetProperty("quality") is { ValueKind: System.Text.Json.JsonValueKind.Object } quality
            && quality.GetProperty("basis").GetString() is "measured" or "vendor" && model.GetProperty("estimatedCostUsd").GetString() is not (null or "0"));
        Assert.Equal(measured, titles.Count(title => !title.Contains(", not measured yet", StringComparison.Ordinal)));
        Assert.Contains(titles, title => title.StartsWith(outcome.Json.GetProperty("best").GetProperty("offering").GetString() + ":", StringComparison.Ordinal) && title.EndsWith(", recommended", StringComparison.Ordinal));

        var counts = System.Text.RegularExpressions.Regex.Matches(chart.Root!.Element(Svg + "desc")!.Value[^120..], @"\d+(?= (models|without))").Select(match => int.Parse(match.Value, CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(titles.Count, counts[0]);
        Assert.Equal(models.Count, counts.Sum());
    }

    [Fact]
    public void Chart_InText_SaysWhatItShows() => Assert.Matches(
        @"chart\.svg' shows \d+ models by ability and cost, \d+ of them on the frontier\.",
        _advisor.Run("select", "--task", "translation", "--chart", In("chart.svg")).Output.ReplaceLineEndings(" ").Replace("  ", " ", StringComparison.Ordinal));

    [Fact]
    public void Chart_NothingFits_KeepsTheEarlierFile()
    {
        File.WriteAllText(In("chart.svg"), "earlier");

        Assert.Equal(Program.NothingMatches, _advisor.Run("select", "--task", "translation", "--max-price", "0.0000001", "--chart", In("chart.svg")).Code);
        Assert.Equal("earlier", File.ReadAllText(In("chart.svg")));
    }

    [Fact]
    public void Chart_MissingFolderLinkOrFolder_IsAClearErrorAndReplacesNothing()
    {
        File.WriteAllText(In("file.svg"), "earlier");
        File.CreateSymbolicLink(In("link.svg"), In("file.svg"));

        Assert.Equal($"--chart: the folder of '{In("none/chart.svg")}' does not exist: create '{In("none")}' first", FaultOf(In("none/chart.svg")));
        Assert.Equal($"--chart: '{In("link.svg")}' is a link to '{In("file.svg")}': name the file itself", FaultOf(In("link.svg")));
        Assert.Equal($"--chart: '{_folder.FullName}' is a folder: name a file in it", FaultOf(_folder.FullName));
        if (!OperatingSystem.IsWindows())
            Assert.Equal("--chart: '/dev/null' is a device: name a file", FaultOf("/dev/null"));
        Assert.Equal("earlier", File.ReadAllText(In("file.svg")));
    }

    [Fact]
    public void Chart_OfAnIndustry_IsRefused()
    {
        var outcome = _advisor.Run("select", "--industry", "healthcare", "--chart", In("chart.svg"));

        Assert.Equal(Program.BadInput, outcome.Code);
        Assert.StartsWith("--chart: what depends on the use has no one chart", Assert.Single(outcome.Faults), StringComparison.Ordinal);
    }

    private string In(string name) => Path.Combine(_folder.FullName, name);

    private string FaultOf(string file)
    {
        var outcome = _advisor.Run("select", "--task", "translation", "--chart", file);
        Assert.Equal(Program.BadInput, outcome.Code);
        Assert.Empty(outcome.Output);
        return Assert.Single(outcome.Faults);
    }

    private static IEnumerable<XElement> Points(XDocument chart) =>
        chart.Descendants(Svg + "g").Where(group => group.Attribute("class")?.Value.StartsWith("point", StringComparison.Ordinal) ?? false);

    private static IEnumerable<string> TitlesOf(XDocument chart) => Points(chart).Select(point => point.Element(Svg + "title")!.Value);

    private static string SvgOf(CostChart chart)
    {
        using var stream = new MemoryStream();
        CostChartSvg.Write(stream, chart, "translation; text in, text out");
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
