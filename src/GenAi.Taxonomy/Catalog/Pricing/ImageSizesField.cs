using GenAi.Taxonomy.Catalog.Fields;
using GenAi.Taxonomy.Catalog.Storage;

namespace GenAi.Taxonomy.Catalog.Pricing;

/// <summary>A field that holds sizes of images; those of several sources add up.</summary>
/// <param name="name">The name of the fact.</param>
internal sealed class ImageSizesField(string name) : ListField<ImageSize>(name)
{
    public override bool TryUnite(IReadOnlyList<ImageSize> left, IReadOnlyList<ImageSize> right, out IReadOnlyList<ImageSize> united)
    {
        united = [.. left.Union(right)];
        return true;
    }

    protected override string TextOf(ImageSize item) => item.ToString();

    protected override ImageSize Parse(string text, string property, NativeInput input) =>
        ImageSize.TryParse(text, out var size) ? size : throw new RecordException($"'{text}' is not an image size");

    protected override ImageSize ReadItem(CompactReader reader) => ImageSize.TryParse(reader.Text(), out var size) ? size : default;
}
