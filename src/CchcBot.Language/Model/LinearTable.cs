using System.Numerics;
using System.Runtime.InteropServices;
using CchcBot.Language.Words;

namespace CchcBot.Language.Model;

/// <summary>The weights of features for the columns of several heads, quantised to 8 bits with one scale per column.</summary>
internal sealed class LinearTable
{
    private readonly double[] scales;
    private readonly double[] biases;
    private readonly (uint Key, int Row)[] slots;

    // Row-major; row 0 is for unknown features.
    private readonly sbyte[] weights;

    private LinearTable(double[] scales, double[] biases, int rows)
    {
        (this.scales, this.biases) = (scales, biases);
        weights = new sbyte[(rows + 1) * Columns];
        slots = new (uint, int)[Math.Max(16, BitOperations.RoundUpToPowerOf2((uint)rows * 2))];
    }

    public int Columns => scales.Length;

    /// <summary>The length of the buffer that <see cref="Add"/> adds to: one row per feature family.</summary>
    public int Sums => Features.Families * Columns;

    /// <summary>Computes the score of every column.</summary>
    public void Score(Features features, Span<double> scores)
    {
        Span<int> sums = stackalloc int[Sums];
        Add(features, sums);
        Score(sums, scores);
    }

    /// <summary>Adds the features' weights. Integer sums do not depend on the order of addition.</summary>
    /// <returns>The share of the words (alone and in pairs) that occurred in training, 0 to 1.</returns>
    public double Add(Features features, Span<int> sums)
    {
        var items = CollectionsMarshal.AsSpan(features.Items);
        var rows = features.Rows;
        // All rows are looked up before any is added: the look-ups miss the cache, and the processor waits for several at once.
        for (var i = 0; i < items.Length; i++)
        {
            rows[i] = slots[Slot(items[i].Key)].Row;
        }

        var (known, all) = (0, 0);
        for (var i = 0; i < items.Length; i++)
        {
            var family = items[i].Family;
            AddRow(rows[i], sums.Slice((int)family * Columns, Columns));
            if (family == Family.Words)
            {
                (known, all) = (known + (rows[i] != 0 ? 1 : 0), all + 1);
            }
        }

        return (double)known / Math.Max(all, 1);
    }

    /// <summary>Compares the contributions to a head's best column with those to the second best.</summary>
    /// <param name="features">The features that were added last, to these sums.</param>
    /// <param name="known">The share of the words that occurred in training.</param>
    public Support SupportOf(Features features, ReadOnlySpan<int> sums, Head head, ReadOnlySpan<double> scores, double known)
    {
        var (best, second) = (head.From, -1);
        for (var c = head.From + 1; c < head.To; c++)
        {
            (best, second) = scores[c] > scores[best] ? (c, best) : (best, second < 0 || scores[c] > scores[second] ? c : second);
        }

        var families = 0;
        for (var family = 0; family < Features.Families; family++)
        {
            var row = sums.Slice(family * Columns, Columns);
            families += row[best] * scales[best] < row[second] * scales[second] ? 1 : 0;
        }

        var (least, against, together) = (0.0, 0.0, 0.0);
        var items = CollectionsMarshal.AsSpan(features.Items);
        var rows = features.Rows;
        for (var i = 0; i < items.Length; i++)
        {
            var (row, family) = (rows[i] * Columns, items[i].Family);
            var says = Features.Value(family) * ((weights[row + best] * scales[best]) - (weights[row + second] * scales[second]));
            least = Math.Min(least, family is Family.Words or Family.Diacritics or Family.Meanings ? says : 0);
            against += Math.Min(says, 0);
            together += Math.Abs(says);
        }

        return new(families, known, least, against, together);
    }

    /// <summary>Adds what the words outside a part, alone and in pairs, tell of it.</summary>
    /// <param name="own">The part's ranges of pieces [From, To), in order.</param>
    public void AddContext(ReadOnlySpan<Piece> pieces, ReadOnlySpan<(int From, int To)> own, Span<int> sums)
    {
        var around = sums.Slice((int)Family.Context * Columns, Columns);
        var (at, before) = (0, 1u);
        for (var part = 0; part <= own.Length; part++)
        {
            var (from, to) = part < own.Length ? own[part] : (pieces.Length, pieces.Length);
            for (; at < from; at++)
            {
                var (one, two) = Features.ContextOf(before, pieces[at].Word);
                AddRow(slots[Slot(one)].Row, around);
                AddRow(slots[Slot(two)].Row, around);
                before = pieces[at].Word;
            }

            at = to;
        }
    }

    private void AddRow(int number, Span<int> sums)
    {
        var row = weights.AsSpan(number * Columns, Columns);
        for (var c = 0; number != 0 && c < row.Length; c++)
        {
            sums[c] += row[c];
        }
    }

    /// <summary>Computes the score of every column from the sums.</summary>
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

    // The feature's slot in the hash table, or the empty one where it would be inserted.
    private int Slot(uint key)
    {
        var mask = slots.Length - 1;
        var slot = (int)(key & (uint)mask);
        while (slots[slot].Row != 0 && slots[slot].Key != key)
        {
            slot = (slot + 1) & mask;
        }

        return slot;
    }

    /// <summary>Number of bytes of the bit mask that says which columns a row has.</summary>
    internal static int MasksOf(int columns) => (columns + 7) / 8;

    /// <summary>Reads what the trainer writes.</summary>
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

        var table = new LinearTable(scales, biases, rows);
        var cells = reader.ReadBytes(reader.ReadInt32());
        var (at, masks) = (0, MasksOf(columns));
        for (var r = 0; r < rows; r++)
        {
            table.slots[table.Slot(keys[r])] = (keys[r], r + 1);
            var row = table.weights.AsSpan((r + 1) * table.Columns);
            var cell = at + masks;
            for (var m = 0; m < masks; m++)
            {
                for (var bits = (uint)cells[at + m]; bits != 0; bits &= bits - 1)
                {
                    row[(m * 8) + BitOperations.TrailingZeroCount(bits)] = (sbyte)cells[cell++];
                }
            }

            at = cell;
        }

        return table;
    }
}
