using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace GenAi.Taxonomy.Selection;

/// <summary>
/// The fast pass: what masks and limits alone decide, for 64 offerings at a time. Columns are padded to whole words with zeros, which
/// pass nothing. What it lets through is checked on; what it stops fails <see cref="CompiledRequirements.Passes"/> too, which a property
/// test holds it to.
/// </summary>
internal static class CandidateScan
{
    /// <summary>The number of offerings that one word of the result stands for.</summary>
    public const int Word = 64;

    private interface ITest
    {
        static abstract Vector512<ulong> Holds(Vector512<ulong> values, Vector512<ulong> operand);

        static abstract Vector256<ulong> Holds(Vector256<ulong> values, Vector256<ulong> operand);

        static abstract Vector128<ulong> Holds(Vector128<ulong> values, Vector128<ulong> operand);

        static abstract bool Holds(ulong value, ulong operand);
    }

    /// <summary>The length of a column for a number of offerings.</summary>
    public static int Padded(int count) => (count + Word - 1) / Word * Word;

    /// <summary>Of the 64 offerings from a place on: those that have at least one of the bits.</summary>
    public static ulong HaveAny(ulong[] column, int at, ulong bits) => Where<Any>(column, at, bits);

    /// <summary>Of the 64 offerings from a place on: those that have all of the bits.</summary>
    public static ulong HaveAll(ulong[] column, int at, ulong bits) => Where<All>(column, at, bits);

    /// <summary>Of the 64 offerings from a place on: those whose number is at least another. None may be negative.</summary>
    public static ulong AreAtLeast(long[] column, int at, long least) => Where<AtLeast>(Unsafe.As<ulong[]>(column), at, (ulong)least);

    /// <summary>Of the 64 offerings from a place on: those of which two numbers, each times a factor, come to no more than another.</summary>
    public static ulong SumsAreAtMost(float[] first, float firstFactor, float[] second, float secondFactor, int at, float most)
    {
        ref var a = ref MemoryMarshal.GetReference(first.AsSpan(at, Word));
        ref var b = ref MemoryMarshal.GetReference(second.AsSpan(at, Word));
        ulong above = 0;
        if (Vector512.IsHardwareAccelerated)
        {
            for (var k = 0; k < Word; k += Vector512<float>.Count)
            {
                var sum = (Vector512.LoadUnsafe(ref a, (nuint)k) * firstFactor) + (Vector512.LoadUnsafe(ref b, (nuint)k) * secondFactor);
                above |= Vector512.GreaterThan(sum, Vector512.Create(most)).ExtractMostSignificantBits() << k;
            }
        }
        else if (Vector256.IsHardwareAccelerated)
        {
            for (var k = 0; k < Word; k += Vector256<float>.Count)
            {
                var sum = (Vector256.LoadUnsafe(ref a, (nuint)k) * firstFactor) + (Vector256.LoadUnsafe(ref b, (nuint)k) * secondFactor);
                above |= (ulong)Vector256.GreaterThan(sum, Vector256.Create(most)).ExtractMostSignificantBits() << k;
            }
        }
        else if (Vector128.IsHardwareAccelerated)
        {
            for (var k = 0; k < Word; k += Vector128<float>.Count)
            {
                var sum = (Vector128.LoadUnsafe(ref a, (nuint)k) * firstFactor) + (Vector128.LoadUnsafe(ref b, (nuint)k) * secondFactor);
                above |= (ulong)Vector128.GreaterThan(sum, Vector128.Create(most)).ExtractMostSignificantBits() << k;
            }
        }
        else
        {
            for (var k = 0; k < Word; k++)
                above |= (Unsafe.Add(ref a, k) * firstFactor) + (Unsafe.Add(ref b, k) * secondFactor) > most ? 1UL << k : 0;
        }

        return ~above;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Where<TTest>(ulong[] column, int at, ulong operand)
        where TTest : struct, ITest
    {
        ref var start = ref MemoryMarshal.GetReference(column.AsSpan(at, Word));
        ulong passed = 0;
        if (Vector512.IsHardwareAccelerated)
        {
            var wanted = Vector512.Create(operand);
            for (var k = 0; k < Word; k += Vector512<ulong>.Count)
                passed |= TTest.Holds(Vector512.LoadUnsafe(ref start, (nuint)k), wanted).ExtractMostSignificantBits() << k;
        }
        else if (Vector256.IsHardwareAccelerated)
        {
            var wanted = Vector256.Create(operand);
            for (var k = 0; k < Word; k += Vector256<ulong>.Count)
                passed |= (ulong)TTest.Holds(Vector256.LoadUnsafe(ref start, (nuint)k), wanted).ExtractMostSignificantBits() << k;
        }
        else if (Vector128.IsHardwareAccelerated)
        {
            var wanted = Vector128.Create(operand);
            for (var k = 0; k < Word; k += Vector128<ulong>.Count)
                passed |= (ulong)TTest.Holds(Vector128.LoadUnsafe(ref start, (nuint)k), wanted).ExtractMostSignificantBits() << k;
        }
        else
        {
            for (var k = 0; k < Word; k++)
                passed |= TTest.Holds(Unsafe.Add(ref start, k), operand) ? 1UL << k : 0;
        }

        return passed;
    }

    private readonly struct Any : ITest
    {
        public static Vector512<ulong> Holds(Vector512<ulong> values, Vector512<ulong> operand) => ~Vector512.Equals(values & operand, Vector512<ulong>.Zero);

        public static Vector256<ulong> Holds(Vector256<ulong> values, Vector256<ulong> operand) => ~Vector256.Equals(values & operand, Vector256<ulong>.Zero);

        public static Vector128<ulong> Holds(Vector128<ulong> values, Vector128<ulong> operand) => ~Vector128.Equals(values & operand, Vector128<ulong>.Zero);

        public static bool Holds(ulong value, ulong operand) => (value & operand) != 0;
    }

    private readonly struct All : ITest
    {
        public static Vector512<ulong> Holds(Vector512<ulong> values, Vector512<ulong> operand) => Vector512.Equals(values & operand, operand);

        public static Vector256<ulong> Holds(Vector256<ulong> values, Vector256<ulong> operand) => Vector256.Equals(values & operand, operand);

        public static Vector128<ulong> Holds(Vector128<ulong> values, Vector128<ulong> operand) => Vector128.Equals(values & operand, operand);

        public static bool Holds(ulong value, ulong operand) => (value & operand) == operand;
    }

    private readonly struct AtLeast : ITest
    {
        public static Vector512<ulong> Holds(Vector512<ulong> values, Vector512<ulong> operand) => Vector512.GreaterThanOrEqual(values, operand);

        public static Vector256<ulong> Holds(Vector256<ulong> values, Vector256<ulong> operand) => Vector256.GreaterThanOrEqual(values, operand);

        public static Vector128<ulong> Holds(Vector128<ulong> values, Vector128<ulong> operand) => Vector128.GreaterThanOrEqual(values, operand);

        public static bool Holds(ulong value, ulong operand) => value >= operand;
    }
}
