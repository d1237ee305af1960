using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Graphics;

namespace CchcBot.Documents.Pdf;

/// <summary>A horizontal or vertical line on a page: its position, start and end, in points.</summary>
internal readonly record struct PdfRuling(double At, double From, double To);

/// <summary>The ruled lines of a page, including thin filled boxes; collinear pieces are merged.</summary>
internal sealed class PdfRulings
{
    /// <summary>Maximum thickness of a line, in points; a thicker box is a background.</summary>
    private const double Thickest = 3;

    /// <summary>Lines closer than this, in points, are the same line.</summary>
    public const double Near = 2.5;

    private const double Shortest = 6;

    private PdfRulings(List<PdfRuling> across, List<PdfRuling> down) => (Across, Down) = (across, down);

    public List<PdfRuling> Across { get; }

    public List<PdfRuling> Down { get; }

    public static PdfRulings Of(IReadOnlyList<PdfPath> paths)
    {
        List<PdfRuling> across = [];
        List<PdfRuling> down = [];
        foreach (var path in paths.Where(p => !p.IsClipping && (p.IsFilled || p.IsStroked)))
        {
            foreach (var part in path)
            {
                if (part.GetBoundingRectangle() is not { } box)
                {
                    continue;
                }

                if (box.Height <= Thickest && box.Width >= Shortest)
                {
                    across.Add(new PdfRuling((box.Bottom + box.Top) / 2, box.Left, box.Right));
                }
                else if (box.Width <= Thickest && box.Height >= Shortest)
                {
                    down.Add(new PdfRuling((box.Left + box.Right) / 2, box.Bottom, box.Top));
                }
                else if (path.IsStroked && box.Width > Thickest && box.Height > Thickest)
                {
                    AddBox(box, across, down);
                }
            }
        }

        return new PdfRulings(Merge(across), Merge(down));
    }

    /// <summary>Adds the four edges of a cell drawn as a rectangle.</summary>
    private static void AddBox(PdfRectangle box, List<PdfRuling> across, List<PdfRuling> down)
    {
        across.Add(new PdfRuling(box.Bottom, box.Left, box.Right));
        across.Add(new PdfRuling(box.Top, box.Left, box.Right));
        down.Add(new PdfRuling(box.Left, box.Bottom, box.Top));
        down.Add(new PdfRuling(box.Right, box.Bottom, box.Top));
    }

    /// <summary>Merges lines that overlap or adjoin.</summary>
    private static List<PdfRuling> Merge(List<PdfRuling> lines)
    {
        List<PdfRuling> merged = [];
        foreach (var level in Levels(lines))
        {
            var at = level.Average(l => l.At);
            PdfRuling? open = null;
            foreach (var line in level.OrderBy(l => l.From))
            {
                if (open is { } last && line.From <= last.To + Near)
                {
                    open = last with { To = Math.Max(last.To, line.To) };
                    continue;
                }

                if (open is { } done)
                {
                    merged.Add(done);
                }

                open = line with { At = at };
            }

            if (open is { } end)
            {
                merged.Add(end);
            }
        }

        return merged;
    }

    private static IEnumerable<List<PdfRuling>> Levels(List<PdfRuling> lines)
    {
        List<PdfRuling> level = [];
        foreach (var line in lines.OrderBy(l => l.At))
        {
            if (level.Count > 0 && line.At - level[^1].At > Near)
            {
                yield return level;
                level = [];
            }

            level.Add(line);
        }

        if (level.Count > 0)
        {
            yield return level;
        }
    }
}
