using Spectre.Console;

namespace Advisor.Output;

/// <summary>A page of text for people. Everything is written as plain text with a style: data cannot bring markup or control codes with it.</summary>
internal sealed class Page(IAnsiConsole console, bool isPlain)
{
    private const int NarrowWidth = 80;
    private const int LabelGap = 2;

    private static readonly Style TitleStyle = new(Color.Aqua, decoration: Decoration.Bold);
    private static readonly Style SectionStyle = new(decoration: Decoration.Bold);
    private static readonly Style Quiet = new(Color.Grey);

    public bool IsNarrow => console.Profile.Width < NarrowWidth;

    public void Title(string text) => Write(text, TitleStyle, 0);

    public void Section(string text)
    {
        console.WriteLine();
        Write(text, SectionStyle, 0);
    }

    public void Blank() => console.WriteLine();

    public void Paragraph(string text, int indent = 0) => Write(text, Style.Plain, indent);

    public void Note(string text, int indent = 0) => Write(text, Quiet, indent);

    /// <summary>Labels with their texts beside them, or below them where the page is narrow and the labels are long.</summary>
    public void Points(IEnumerable<(Cell Label, string Text)> points, int indent = 2)
    {
        var all = points.ToList();
        if (all.Count == 0)
            return;
        var label = all.Max(point => point.Label.Text.Length);
        if (label + indent + LabelGap > (IsNarrow ? console.Profile.Width * 2 / 5 : console.Profile.Width / 2))
        {
            foreach (var (head, text) in all)
            {
                Write(head.Text, head.Style, indent);
                Write(text, Style.Plain, indent + 4);
            }

            return;
        }

        var grid = new Grid().AddColumn(new GridColumn { Width = label, NoWrap = true, Padding = new(indent, 0, LabelGap, 0) }).AddColumn(new GridColumn { Padding = new(0, 0, 0, 0) });
        foreach (var (head, text) in all)
            grid.AddRow(new Text(Clean(head.Text), head.Style), new Text(Clean(text)));
        console.Write(grid);
    }

    /// <summary>A table; where the page is narrow each row becomes a few lines, the first column on top.</summary>
    public void Table(IReadOnlyList<Column> columns, IReadOnlyList<IReadOnlyList<Cell>> rows, bool isSpaced = false)
    {
        if (IsNarrow)
        {
            foreach (var row in rows)
                Stack(columns, row);
            return;
        }

        var table = new Table { Border = TableBorder.None };
        foreach (var column in columns)
        {
            table.AddColumn(new TableColumn(new Text(column.Name, SectionStyle))
            {
                Alignment = column.IsNumber ? Justify.Right : Justify.Left,
                NoWrap = column.IsFixed,
                Padding = new(0, 0, LabelGap, 0),
            });
        }

        foreach (var row in rows)
        {
            table.AddRow(row.Select(cell => new Text(Clean(cell.Text), cell.Style)));
            if (isSpaced)
                table.AddEmptyRow();
        }

        console.Write(new Padder(table, new Padding(2, 0, 0, 0)) { Expand = false });
    }

    public void Tree(Branch root)
    {
        var tree = new Tree(new Text(Clean(root.Text), SectionStyle)) { Guide = isPlain ? TreeGuide.Ascii : TreeGuide.Line };
        foreach (var branch in root.Branches)
            Grow(tree, branch);
        console.Write(tree);
    }

    private static void Grow(IHasTreeNodes parent, Branch branch)
    {
        var node = new TreeNode(new Text(Clean(branch.Text)));
        foreach (var each in branch.Branches)
            Grow(node, each);
        parent.Nodes.Add(node);
    }

    private static string Clean(string text) => string.Concat(text.Select(letter => char.IsControl(letter) ? ' ' : letter));

    private void Stack(IReadOnlyList<Column> columns, IReadOnlyList<Cell> row)
    {
        Write(row[0].Text, row[0].Style, 0);
        var numbers = string.Join(", ", columns.Zip(row).Skip(1).Where(pair => pair.First.IsNumber && pair.Second.Text.Length > 0)
            .Select(pair => $"{Words.InText(pair.First.Name)} {pair.Second.Text}"));
        if (numbers.Length > 0)
            Write(numbers, Style.Plain, 4);
        foreach (var (column, cell) in columns.Zip(row).Skip(1).Where(pair => !pair.First.IsNumber && pair.Second.Text.Length > 0))
            Write(column.IsNamed ? $"{column.Name}: {cell.Text}" : cell.Text, cell.Style, 4);
    }

    private void Write(string text, Style style, int indent) =>
        console.Write(new Padder(new Text(Clean(text), style), new Padding(indent, 0, 0, 0)) { Expand = false });
}

/// <summary>A column of a table.</summary>
/// <param name="Name">Its heading.</param>
/// <param name="IsNumber">Whether it stands to the right.</param>
/// <param name="IsFixed">Whether its cells are never wrapped.</param>
/// <param name="IsNamed">Whether the heading goes with the value where rows are stacked.</param>
internal sealed record Column(string Name, bool IsNumber = false, bool IsFixed = false, bool IsNamed = false);

/// <summary>A text with a style.</summary>
internal readonly record struct Cell(string Text, Style Style)
{
    public static implicit operator Cell(string text) => new(text, Style.Plain);

    public static Cell Good(string text) => new(text, new(Color.Green));

    public static Cell Fair(string text) => new(text, new(Color.Yellow));

    public static Cell Bad(string text) => new(text, new(Color.Red));
}

/// <summary>A node of a tree.</summary>
internal sealed record Branch(string Text, IReadOnlyList<Branch> Branches);
