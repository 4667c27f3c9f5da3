/** Parts of invented names and places, Swedish and Danish. */
export const FIRST_NAMES = [
  ...['Agnes', 'Anders', 'Anna', 'Asger', 'Astrid', 'Åke', 'Åsa', 'Åse', 'Bengt', 'Birgitte', 'Bjørn', 'Björn', 'Bo'],
  ...['Camilla', 'Christian', 'Dagmar', 'Ebba', 'Einar', 'Elin', 'Elsa', 'Erik', 'Eskil', 'Freja', 'Frode', 'Gösta'],
  ...['Göran', 'Gudrun', 'Hanne', 'Håkan', 'Helle', 'Henrik', 'Hjördis', 'Inga', 'Ingrid', 'Jens', 'Jörgen', 'Jørgen'],
  ...['Karin', 'Kasper', 'Kerstin', 'Kjell', 'Knud', 'Lars', 'Lene', 'Linnéa', 'Lone', 'Louise', 'Märta', 'Mads'],
  ...['Magnus', 'Maja', 'Mette', 'Mikael', 'Niels', 'Nils', 'Nanna', 'Olof', 'Ove', 'Pär', 'Per', 'Pia', 'Poul'],
  ...['Ragnhild', 'Rasmus', 'Rune', 'Sara', 'Signe', 'Sigrid', 'Sören', 'Søren', 'Stig', 'Stine', 'Sven', 'Tage'],
  ...[
    'Tove',
    'Trine',
    'Tuva',
    'Ulf',
    'Ulla',
    'Ursula',
    'Vera',
    'Vibeke',
    'Viggo',
    'Viktor',
    'Wilma',
    'Yngve',
    'Yvonne',
  ],
];

export const LAST_NAMES = [
  ...['Abrahamsen', 'Ågren', 'Åkerlund', 'Ahlström', 'Alm', 'Andersson', 'Arvidsson', 'Bæk', 'Bak', 'Bengtsson'],
  ...[
    'Bergqvist',
    'Bjerre',
    'Björk',
    'Blom',
    'Boström',
    'Brandt',
    'Carlsen',
    'Dahl',
    'Dam',
    'Degn',
    'Ekdahl',
    'Eklund',
  ],
  ...['Engström', 'Eriksson', 'Falk', 'Fors', 'Frandsen', 'Fredriksen', 'Gade', 'Göransson', 'Grahn', 'Gregersen'],
  ...['Grøn', 'Hæk', 'Hägg', 'Hallberg', 'Hansen', 'Hedlund', 'Hjort', 'Høj', 'Holmgren', 'Höglund', 'Isaksson'],
  ...[
    'Iversen',
    'Jacobsen',
    'Jansson',
    'Jönsson',
    'Jørgensen',
    'Juhl',
    'Kallström',
    'Kjær',
    'Klint',
    'Kofoed',
    'Krogh',
  ],
  ...['Krüger', 'Lång', 'Larsson', 'Lassen', 'Lilja', 'Lind', 'Lindqvist', 'Løvgren', 'Lund', 'Madsen', 'Malm'],
  ...['Månsson', 'Mårtensson', 'Mikkelsen', 'Møller', 'Munk', 'Nilsson', 'Nørgaard', 'Norén', 'Nyström', 'Öberg'],
  ...[
    'Olesen',
    'Olsson',
    'Østergaard',
    'Palm',
    'Persson',
    'Poulsen',
    'Qvist',
    'Rask',
    'Ravn',
    'Riis',
    'Rosén',
    'Sæther',
  ],
  ...['Sandberg', 'Skov', 'Sjöberg', 'Sørensen', 'Strøm', 'Sundqvist', 'Svensson', 'Thomsen', 'Toft', 'Törnqvist'],
  ...['Ulriksen', 'Vang', 'Vestergaard', 'Vik', 'Wallin', 'Westberg', 'Winther', 'Åström', 'Ørsted'],
];

/** One in a thousand of everybody has each of these: a search with few hits. */
export const RARE_NAMES = ['Kvistgren', 'Myrvang', 'Ravnholt', 'Solhage', 'Tjernlund', 'Uggledal', 'Ytterdal'];

export const DOMAINS = ['nordlys.example', 'fjordheim.example'];

export const DEPARTMENTS = [
  ...['Consulting', 'Design', 'Development', 'Finance', 'Försäljning', 'Kundtjänst', 'Løn og HR', 'Projektledelse'],
];

export const MODULES = [
  { id: 'expense-scan', name: 'Expense Scan' },
  { id: 'invoice-flow', name: 'Invoice Flow' },
  { id: 'payroll-export', name: 'Payroll Export' },
  { id: 'project-economy', name: 'Project Economy' },
  { id: 'resource-planner', name: 'Resource Planner' },
  { id: 'timelog-crm', name: 'TimeLog CRM' },
];
