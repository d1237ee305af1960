namespace CchcBot.Kernel;

/// <summary>A command that Teams suggests while typing. Teams allows ten per list.</summary>
/// <param name="Title">Text sent when it is chosen.</param>
/// <param name="Does">Description shown beside it.</param>
/// <param name="Personal">Position in a personal chat's list, from 1; 0 = not in it.</param>
/// <param name="Team">Position in a team's list, likewise.</param>
internal sealed record OfferedCommand(Text Title, Text Does, int Personal = 0, int Team = 0);
