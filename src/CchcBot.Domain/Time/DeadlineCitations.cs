namespace CchcBot.Domain.Time;

/// <summary>Marks document numbers and dates of cited documents, which are never a task's deadline.</summary>
internal static class DeadlineCitations
{
    /// <summary>The most terms between a document's name and its date.</summary>
    private const int Reach = 30;

    public static bool[] Mark(DeadlineTerms terms)
    {
        var cited = new bool[terms.Count];
        for (var i = 0; i < terms.Count; i++)
        {
            if (NumberEnd(terms, i) is { } end)
            {
                cited.AsSpan(i, end - i).Fill(true);
                i = end - 1;
            }
        }

        for (var i = 0; i < terms.Count; i++)
        {
            if (!cited[i] && DateEnd(terms, i) is { } end && IsCited(terms, cited, i, end))
            {
                cited.AsSpan(i, end - i).Fill(true);
                i = end - 1;
            }
        }

        return cited;
    }

    /// <summary>140/KH-UBND, 48/2021/QĐ-UBND, 31-CT/TU.</summary>
    private static int? NumberEnd(DeadlineTerms terms, int at)
    {
        if (!terms.Is(at, TermKind.Number) || !terms.Is(at + 1, TermKind.Slash, TermKind.Dash))
        {
            return null;
        }

        var i = at + 2;
        if (terms.Is(i, TermKind.Number) && terms[i].Length == 4 && terms.Is(i + 1, TermKind.Slash, TermKind.Dash))
        {
            i += 2;
        }

        if (!IsSymbol(terms, i) || terms[i].Spaced)
        {
            return null;
        }

        while (terms.Is(i + 1, TermKind.Slash, TermKind.Dash) && !terms[i + 1].Spaced && !terms[i + 2].Spaced
            && (IsSymbol(terms, i + 2) || terms.Is(i + 2, TermKind.Number)))
        {
            i += 2;
        }

        return i + 1;
    }

    private static bool IsSymbol(DeadlineTerms terms, int at) =>
        terms[at].Kind is TermKind.Word or TermKind.Roman && at < terms.Count && char.IsUpper(terms.Text[terms[at].Start]);

    /// <summary>"ngày 14/10/2021", "ngày 5 tháng 9 năm 2024".</summary>
    private static int? DateEnd(DeadlineTerms terms, int at)
    {
        var point = terms.Is(at, TermKind.Day) || terms.Is(at, TermKind.Number) ? new TimePointReader(terms).Read(at) : null;
        return point is { Unit: TimeUnit.Day, IsDayOnly: false } ? point.To : null;
    }

    private static bool IsCited(DeadlineTerms terms, bool[] cited, int at, int end)
    {
        var of = terms.Is(end, TermKind.Of);
        for (var i = at - 1; i >= Math.Max(0, at - Reach); i--)
        {
            if (cited[i])
            {
                return true;
            }

            switch (terms[i].Kind)
            {
                case TermKind.Stop or TermKind.Before or TermKind.By or TermKind.Until or TermKind.From or TermKind.Within:
                    return false;
                case TermKind.Comma when at - i > 2:
                    return false;
                case TermKind.Document:
                    return of || terms[i - 1].Kind is TermKind.According or TermKind.Citing or TermKind.Of
                        || terms.Is(i + 1, TermKind.NumberSign) || (terms.Is(i + 1, TermKind.Number) && i + 1 != at);
                default:
                    break;
            }
        }

        return false;
    }
}
