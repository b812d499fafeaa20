using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace ChatRouting.Provenance;

/// <summary>IPTC's digital source type in an XMP packet.</summary>
internal static class XmpMark
{
    private static readonly XNamespace Meta = "adobe:ns:meta/";
    private static readonly XNamespace Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static readonly XNamespace Iptc = "http://iptc.org/std/Iptc4xmpExt/2008-02-29/";

    /// <summary>The packet with the mark in place of any that it has; a new one where there is none that can be read.</summary>
    public static byte[] Add(byte[]? packet, Uri digitalSourceType)
    {
        var document = Read(packet) ?? Empty();
        var rdf = document.Descendants(Rdf + "RDF").First();
        rdf.Descendants(Iptc + "DigitalSourceType").Remove();
        foreach (var description in rdf.Elements(Rdf + "Description"))
            description.Attribute(Iptc + "DigitalSourceType")?.Remove();
        rdf.Add(new XElement(
            Rdf + "Description",
            new XAttribute(Rdf + "about", rdf.Elements(Rdf + "Description").FirstOrDefault()?.Attribute(Rdf + "about")?.Value ?? ""),
            new XAttribute(XNamespace.Xmlns + "Iptc4xmpExt", Iptc.NamespaceName),
            new XElement(Iptc + "DigitalSourceType", digitalSourceType.AbsoluteUri)));
        return Encoding.UTF8.GetBytes(document.ToString(SaveOptions.DisableFormatting));
    }

    private static XDocument? Read(byte[]? packet)
    {
        if (packet is null)
            return null;
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(packet), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
            var document = XDocument.Load(reader);
            return document.Descendants(Rdf + "RDF").Any() ? document : null;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static XDocument Empty() => new(
        new XProcessingInstruction("xpacket", "begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\""),
        new XElement(
            Meta + "xmpmeta",
            new XAttribute(XNamespace.Xmlns + "x", Meta.NamespaceName),
            new XElement(Rdf + "RDF", new XAttribute(XNamespace.Xmlns + "rdf", Rdf.NamespaceName))),
        new XProcessingInstruction("xpacket", "end=\"w\""));
}
