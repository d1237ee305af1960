namespace CchcBot.Slices.Requests;

/// <summary>Tells whom an extension request waits for.</summary>
internal static class ExtensionWaits
{
    private const int MostNames = 3;

    /// <summary>"đồng chí Phó Chánh Văn phòng cho ý kiến", "đồng chí Chánh Văn phòng quyết định", or that nobody can decide.</summary>
    public static string For(Workspace office, Assignment assignment, ExtensionRequest asked, DateOnly today, TextLanguage language)
    {
        var (people, isOpinion) = Deciders.NextOfExtension(office, assignment.Id.Unit, asked, today);
        return people.Count == 0 ? ExtensionTexts.WaitsForNobody.In(language)
            : (isOpinion ? ExtensionTexts.WaitsForOpinion : ExtensionTexts.WaitsForDecision).In(
                language, string.Join(", ", people.Take(MostNames).Select(p => p.Title ?? p.Name)));
    }
}
