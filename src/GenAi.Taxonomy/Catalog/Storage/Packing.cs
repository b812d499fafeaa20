using System.Buffers.Binary;
using System.IO.Compression;

namespace GenAi.Taxonomy.Catalog.Storage;

/// <summary>Bytes compressed by Brotli, with their number before them, so that they unpack in one step into one array.</summary>
internal static class Packing
{
    public static byte[] Pack(ReadOnlySpan<byte> plain)
    {
        var packed = new byte[sizeof(int) + BrotliEncoder.GetMaxCompressedLength(plain.Length)];
        BinaryPrimitives.WriteInt32LittleEndian(packed, plain.Length);
        if (!BrotliEncoder.TryCompress(plain, packed.AsSpan(sizeof(int)), out var written, quality: 11, window: 24))
            throw new InvalidOperationException("The bytes could not be compressed.");
        return packed[..(sizeof(int) + written)];
    }

    public static byte[] Unpack(ReadOnlySpan<byte> packed)
    {
        var plain = GC.AllocateUninitializedArray<byte>(BinaryPrimitives.ReadInt32LittleEndian(packed));
        return BrotliDecoder.TryDecompress(packed[sizeof(int)..], plain, out var written) && written == plain.Length
            ? plain
            : throw new InvalidOperationException("The package's data is damaged.");
    }
}
