using System.Numerics;

namespace CchcBot.Language.Model;

/// <summary>Weights of features for the columns of several heads, in 8 bits: a column's weights times its scale.</summary>
internal sealed class LinearTable
{
    private readonly double[] scales;
    private readonly double[] biases;
    private readonly (uint Key, int Start)[] slots;
    private readonly byte[] cells;
    private readonly int masks;

    private LinearTable(double[] scales, double[] biases, int rows, byte[] cells)
    {
        (this.scales, this.biases, this.cells, masks) = (scales, biases, cells, MasksOf(scales.Length));
        var size = 16;
        while (size < rows * 2)
        {
            size *= 2;
        }

        slots = new (uint, int)[size];
    }

    public int Columns => scales.Length;

    /// <summary>How many numbers <see cref="Add(Features, Span{int})"/> fills: for each family one a column.</summary>
    public int Sums => Features.Families * Columns;

    /// <summary>The score of every column.</summary>
    public void Score(Features features, Span<double> scores)
    {
        Span<int> sums = stackalloc int[Sums];
        Add(features, sums);
        Score(sums, scores);
    }

    /// <summary>Adds what the features weigh. Whole numbers: their sum is the same in whatever order they are added.</summary>
    public void Add(Features features, Span<int> sums)
    {
        foreach (var (key, family) in features.Items)
        {
            Add(key, sums.Slice((int)family * Columns, Columns));
        }
    }

    /// <summary>Adds what a feature weighs in each column.</summary>
    public void Add(uint key, Span<int> sums)
    {
        var at = Slot(key);
        if (slots[at].Start == 0)
        {
            return;
        }

        var row = slots[at].Start - 1;
        var cell = row + masks;
        for (var m = 0; m < masks; m++)
        {
            for (var bits = (uint)cells[row + m]; bits != 0; bits &= bits - 1)
            {
                sums[(m * 8) + BitOperations.TrailingZeroCount(bits)] += (sbyte)cells[cell++];
            }
        }
    }

    /// <summary>The score of every column, of what was added.</summary>
    public void Score(ReadOnlySpan<int> sums, Span<double> scores)
    {
        for (var c = 0; c < Columns; c++)
        {
            var sum = 0.0;
            for (var family = 0; family < Features.Families; family++)
            {
                sum += Features.Value((Family)family) * sums[(family * Columns) + c];
            }

            scores[c] = biases[c] + (scales[c] * sum);
        }
    }

    // The feature's, or the free one where it would stand.
    private int Slot(uint key)
    {
        var mask = slots.Length - 1;
        var slot = (int)(key & (uint)mask);
        while (slots[slot].Start != 0 && slots[slot].Key != key)
        {
            slot = (slot + 1) & mask;
        }

        return slot;
    }

    /// <summary>How many bytes say which columns a row has.</summary>
    private static int MasksOf(int columns) => (columns + 7) / 8;

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static LinearTable Read(BinaryReader reader)
    {
        var columns = reader.ReadInt32();
        var scales = new double[columns];
        var biases = new double[columns];
        for (var c = 0; c < columns; c++)
        {
            (scales[c], biases[c]) = (reader.ReadDouble(), reader.ReadDouble());
        }

        var rows = reader.ReadInt32();
        var keys = new uint[rows];
        var key = 0u;
        for (var r = 0; r < rows; r++)
        {
            key += (uint)reader.Read7BitEncodedInt();
            keys[r] = key;
        }

        var table = new LinearTable(scales, biases, rows, reader.ReadBytes(reader.ReadInt32()));
        var at = 0;
        foreach (var each in keys)
        {
            table.slots[table.Slot(each)] = (each, at + 1);
            var length = table.masks;
            for (var m = 0; m < table.masks; m++)
            {
                length += BitOperations.PopCount(table.cells[at + m]);
            }

            at += length;
        }

        return table;
    }

    /// <param name="writer">Where to.</param>
    /// <param name="rows">Features by key, ascending, each with its weights, one a column.</param>
    /// <param name="biases">What a column's score begins with.</param>
    /// <param name="smallest">Weights that round to less than this are left out.</param>
    public static void Write(BinaryWriter writer, IReadOnlyList<(uint Key, float[] Weights)> rows, double[] biases, int smallest)
    {
        writer.Write(biases.Length);
        var scales = new double[biases.Length];
        for (var c = 0; c < biases.Length; c++)
        {
            var top = 0f;
            foreach (var (_, weights) in rows)
            {
                top = Math.Max(top, Math.Abs(weights[c]));
            }

            scales[c] = top / 127.0;
            writer.Write(scales[c]);
            writer.Write(biases[c]);
        }

        var cells = new List<byte>();
        var keys = new List<uint>();
        foreach (var (key, weights) in rows)
        {
            var at = cells.Count;
            cells.AddRange(new byte[MasksOf(biases.Length)]);
            for (var c = 0; c < biases.Length; c++)
            {
                var weight = scales[c] == 0 ? 0 : (int)Math.Round(weights[c] / scales[c], MidpointRounding.AwayFromZero);
                if (Math.Abs(weight) >= smallest)
                {
                    cells[at + (c / 8)] |= (byte)(1 << (c % 8));
                    cells.Add((byte)(sbyte)weight);
                }
            }

            if (cells.Count == at + MasksOf(biases.Length))
            {
                cells.RemoveRange(at, cells.Count - at);
            }
            else
            {
                keys.Add(key);
            }
        }

        writer.Write(keys.Count);
        var before = 0u;
        foreach (var key in keys)
        {
            writer.Write7BitEncodedInt((int)(key - before));
            before = key;
        }

        writer.Write(cells.Count);
        writer.Write(cells.ToArray());
    }
}
