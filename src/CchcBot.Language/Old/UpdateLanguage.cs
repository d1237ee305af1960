using CchcBot.Domain.Text;

namespace CchcBot.Language.Old;

/// <summary>Which language a sentence is in: names of units and people, numbers and loan words do not count.</summary>
internal static class UpdateLanguage
{
    public static TextLanguage Of(IReadOnlyList<UpdateWord> words)
    {
        var (vietnamese, english) = (0.0, 0.0);
        foreach (var word in words)
        {
            if (word.Kind == WordKind.Document)
            {
                var inEnglish = UpdateEvidence.IsInEnglish(word.Fold);
                english += inEnglish ? 1 : 0;
                vietnamese += inEnglish ? 0 : 0.5;
                continue;
            }

            if (word.Kind != WordKind.Letters || word.Name != WordName.None || UpdateVocabulary.Loans.Contains(word.Fold))
            {
                continue;
            }

            if (word.Shown.Any(c => c >= 0x80 && char.IsLetter(c)))
            {
                vietnamese += 2;
            }
            else if (UpdateVocabulary.EnglishWords.Contains(word.Fold))
            {
                // "day", "to", "do" are words of both.
                var both = UpdateSpelling.IsSyllable(word.Fold) && UpdateVocabulary.Vi.Folds.Contains(word.Fold);
                english += both ? 0.5 : 1.5;
                vietnamese += both ? 0.5 : 0;
            }
            else if (UpdateVocabulary.Vi.Folds.Contains(word.Fold) || UpdateSpelling.IsSyllable(word.Fold))
            {
                vietnamese += UpdateVocabulary.Vi.Folds.Contains(word.Fold) ? 1 : 0.4;
            }
            else if (word.Fold.Length >= 3 && !word.Shown.All(char.IsUpper))
            {
                english += UpdateSpelling.IsSlip(word.Fold, UpdateVocabulary.Vi.Folds) ? 0.2 : 1;
            }
        }

        // "not yet": each word could be either, but together they are English.
        return english > vietnamese || (english > 0 && english == vietnamese && IsAllEnglish(words)) ? TextLanguage.En : TextLanguage.Vi;
    }

    private static bool IsAllEnglish(IReadOnlyList<UpdateWord> words)
    {
        var letters = words.Where(w => w.Kind == WordKind.Letters && w.Name == WordName.None).ToList();
        return letters.Count > 1 && letters.TrueForAll(w => UpdateVocabulary.EnglishWords.Contains(w.Fold));
    }
}
